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
 * Replaces the shortcodes of one site's posts.
 */
function wayleaf_leave_words() {
	global $wpdb;
	foreach ( array( 'reader', 'paths', 'booking' ) as $widget ) {
		add_shortcode( 'wayleaf_' . $widget, 'wayleaf_shortcode' );
	}
	$pattern = '/' . get_shortcode_regex( array( 'wayleaf_reader', 'wayleaf_paths', 'wayleaf_booking' ) ) . '/s';
	$like = '%' . $wpdb->esc_like( '[wayleaf_' ) . '%';
	$last = 0;
	do {
		// revisions and drafts as well: whatever can be read again
		$posts = $wpdb->get_results( $wpdb->prepare( "SELECT ID, post_content FROM {$wpdb->posts} WHERE ID > %d AND post_content LIKE %s ORDER BY ID LIMIT 100", $last, $like ) );
		foreach ( $posts as $post ) {
			$last  = (int) $post->ID;
			$words = preg_replace_callback(
				$pattern,
				function ( $found ) {
					// [[…]] is how a shortcode is written about, not one
					return '[' === $found[1] && ']' === $found[6] ? '&#91;' . substr( $found[0], 2, -2 ) . '&#93;' : do_shortcode_tag( $found );
				},
				$post->post_content
			);
			if ( null !== $words && $words !== $post->post_content ) {
				$wpdb->update( $wpdb->posts, array( 'post_content' => $words ), array( 'ID' => $last ) );
				clean_post_cache( $last );
			}
		}
	} while ( $posts );
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
