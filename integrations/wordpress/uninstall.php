<?php
/**
 * When the plugin is deleted: shortcodes in posts become the HTML they stood for, so that no brackets are left to read.
 * Blocks and tags are HTML already. The plugin stores nothing else.
 *
 * @package Wayleaf
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// the shortcodes are not known while the plugin is off
require_once __DIR__ . '/wayleaf.php';

/**
 * Words without shortcodes of ours.
 *
 * @param string $text Words, perhaps with shortcodes.
 * @return string The same with what the shortcodes stood for.
 */
function wayleaf_without_shortcodes( $text ) {
	$pattern = '/' . get_shortcode_regex( array( 'wayleaf_reader', 'wayleaf_paths', 'wayleaf_booking' ) ) . '/s';
	$words   = preg_replace_callback(
		$pattern,
		function ( $found ) {
			// [[…]] is how a shortcode is written about, not one
			return '[' === $found[1] && ']' === $found[6] ? '&#91;' . substr( $found[0], 2, -2 ) . '&#93;' : do_shortcode_tag( $found );
		},
		$text
	);
	return null === $words ? $text : $words;
}

/**
 * Replaces the shortcodes of one site: in its posts, and in its widgets.
 */
function wayleaf_leave_words() {
	global $wpdb;
	foreach ( array( 'reader', 'paths', 'booking' ) as $widget ) {
		add_shortcode( 'wayleaf_' . $widget, 'wayleaf_shortcode' );
	}
	$like = '%' . $wpdb->esc_like( '[wayleaf_' ) . '%';
	$last = 0;
	do {
		// revisions and drafts as well: whatever can be read again
		// no function of WordPress' finds what a filter of another plugin would hide, and nothing of it is asked for twice
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching
		$posts = $wpdb->get_results( $wpdb->prepare( "SELECT ID, post_content, post_excerpt FROM {$wpdb->posts} WHERE ID > %d AND ( post_content LIKE %s OR post_excerpt LIKE %s ) ORDER BY ID LIMIT 100", $last, $like, $like ) );
		foreach ( $posts as $post ) {
			$last = (int) $post->ID;
			// wp_update_post() would filter what others wrote, and make revisions
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching
			$wpdb->update(
				$wpdb->posts,
				array(
					'post_content' => wayleaf_without_shortcodes( $post->post_content ),
					'post_excerpt' => wayleaf_without_shortcodes( $post->post_excerpt ),
				),
				array( 'ID' => $last )
			);
			clean_post_cache( $last );
		}
	} while ( $posts );
	foreach ( array( 'widget_text', 'widget_block', 'widget_custom_html' ) as $name ) {
		$widgets = get_option( $name );
		if ( ! is_array( $widgets ) ) {
			continue;
		}
		array_walk_recursive(
			$widgets,
			function ( &$value ) {
				if ( is_string( $value ) && false !== strpos( $value, '[wayleaf_' ) ) {
					$value = wayleaf_without_shortcodes( $value );
				}
			}
		);
		update_option( $name, $widgets );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $wayleaf_site ) {
		switch_to_blog( $wayleaf_site );
		wayleaf_leave_words();
		restore_current_blog();
	}
} else {
	wayleaf_leave_words();
}
