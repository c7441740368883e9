<?php
/**
 * Plugin Name:       Wayleaf
 * Description:       An article reader, a neutral comparison and a booking button, as blocks. Nothing is sent anywhere by itself.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            Wayleaf contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       wayleaf
 *
 * Brings Wayleaf to a WordPress site: the script on pages that have a widget, three blocks, three shortcodes, and leave
 * for authors to use the tags. The folder is complete as the release makes it, with script/ and attributes.php.
 *
 * @package Wayleaf
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/shortcodes.php';

/** The folder of the script, beside this file in what the release makes. */
const WAYLEAF_SCRIPT = 'script/wayleaf.js';

/**
 * What decides where a visitor's entries go, and what goes with them. Somebody whom WordPress does not let write forms
 * and scripts cannot set it: neither in a tag, nor in a marker, nor in a document that a booking would read.
 */
const WAYLEAF_RESERVED = array( 'endpoint', 'form', 'form-key', 'provider', 'prefill', 'share-context' );

/**
 * The attributes of each widget, by its name: reader, paths, booking.
 *
 * @return array<string, string[]>
 */
function wayleaf_attributes() {
	static $attributes = null;
	if ( null === $attributes ) {
		$attributes = require __DIR__ . '/attributes.php';
	}
	return $attributes;
}

/**
 * Whether somebody who may not write forms and scripts can set an attribute of a widget.
 *
 * @param string $widget reader, paths or booking.
 * @param string $name   The attribute's name, without data-.
 */
function wayleaf_author_may_set( $widget, $name ) {
	if ( 'booking' === $widget && in_array( $name, array( 'src', 'config' ), true ) ) {
		return false; // a document can hold all that is reserved
	}
	return ! in_array( $name, WAYLEAF_RESERVED, true );
}

add_action(
	'init',
	function () {
		$version = get_file_data( __FILE__, array( 'version' => 'Version' ) )['version'];
		wp_register_script( 'wayleaf', plugins_url( WAYLEAF_SCRIPT, __FILE__ ), array(), $version, array( 'strategy' => 'async' ) );
		wp_register_script(
			'wayleaf-blocks',
			plugins_url( 'blocks/blocks.js', __FILE__ ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n', 'wp-rich-text' ),
			$version,
			true
		);
		wp_set_script_translations( 'wayleaf-blocks', 'wayleaf' );
		// those of the site, which are not always those of who writes
		$site = array(
			'lang' => str_replace( '_', '-', get_locale() ),
			'zone' => (string) get_option( 'timezone_string' ),
		);
		wp_add_inline_script( 'wayleaf-blocks', 'window.wayleafBlocks = ' . wp_json_encode( $site, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
		foreach ( array( 'reader', 'paths', 'booking' ) as $widget ) {
			register_block_type( __DIR__ . '/blocks/' . $widget );
			add_shortcode( 'wayleaf_' . $widget, 'wayleaf_shortcode' );
		}
	}
);

// What joins scripts into one file, or puts their text into the page, would leave ours without the address beside which
// its parts lie. Delaying it is fine.
add_filter(
	'script_loader_tag',
	function ( $html, $handle ) {
		if ( 'wayleaf' !== $handle ) {
			return $html;
		}
		$tags = new WP_HTML_Tag_Processor( $html );
		while ( $tags->next_tag( 'script' ) ) {
			foreach ( array( 'data-noptimize' => '1', 'data-no-optimize' => '1', 'data-no-minify' => '1', 'data-jetpack-boost' => 'ignore' ) as $name => $value ) {
				$tags->set_attribute( $name, $value );
			}
		}
		return $tags->get_updated_html();
	},
	10,
	2
);

// An excerpt that WordPress makes is of words of an article, also of one in a reader. A comparison's cells would run
// into one another.
add_filter(
	'excerpt_allowed_wrapper_blocks',
	function ( $names ) {
		return array_merge( $names, array( 'wayleaf/reader' ) );
	}
);
add_filter(
	'strip_shortcodes_tagnames',
	function ( $names ) {
		return doing_filter( 'get_the_excerpt' ) ? array_diff( $names, array( 'wayleaf_reader' ) ) : $names;
	}
);

/**
 * Brings the script where words of the page hold a widget, whichever way it came there.
 *
 * @param string $html A part of the page.
 * @return string The same.
 */
function wayleaf_bring_script( $html ) {
	if ( is_string( $html ) && preg_match( '/<wayleaf-|\sdata-wayleaf=/', $html ) ) {
		wp_enqueue_script( 'wayleaf' );
	}
	return $html;
}
foreach ( array( 'the_content', 'the_excerpt', 'render_block', 'widget_text', 'widget_custom_html_content' ) as $wayleaf_part ) {
	add_filter( $wayleaf_part, 'wayleaf_bring_script', 999 );
}

add_filter(
	'wp_kses_allowed_html',
	function ( $tags, $context ) {
		if ( 'post' !== $context || ! is_array( $tags ) ) {
			return $tags;
		}
		// what WordPress lets every element have
		$common = isset( $tags['div'] ) && is_array( $tags['div'] ) ? $tags['div'] : array();
		foreach ( wayleaf_attributes() as $widget => $names ) {
			$own = array_filter(
				$names,
				function ( $name ) use ( $widget ) {
					return wayleaf_author_may_set( $widget, $name );
				}
			);
			$tags[ 'wayleaf-' . $widget ] = array_merge( $common, array_fill_keys( $own, true ) );
		}
		return $tags;
	},
	10,
	2
);

/**
 * Takes reserved attributes away that WordPress itself lets pass, since it lets every data- attribute pass. After its
 * own filter, so that nothing is left behind which that would lay open.
 *
 * @param string $html What is about to be saved, with slashes before quotes.
 * @return string
 */
function wayleaf_keep_reserved( $html ) {
	// WordPress filters what is saved only for those who may not write scripts and forms
	if ( ! is_string( $html ) || ! has_filter( 'content_save_pre', 'wp_filter_post_kses' ) || false === stripos( $html, 'wayleaf' ) ) {
		return $html;
	}
	$tags = new WP_HTML_Tag_Processor( wp_unslash( $html ) );
	while ( $tags->next_tag() ) {
		$name   = strtolower( $tags->get_tag() );
		$marker = $tags->get_attribute( 'data-wayleaf' );
		$widget = is_string( $marker ) ? strtolower( trim( $marker ) ) : '';
		$widget = 0 === strpos( $name, 'wayleaf-' ) ? substr( $name, 8 ) : $widget;
		if ( '' === $widget ) {
			continue;
		}
		foreach ( array_merge( WAYLEAF_RESERVED, array( 'src', 'config' ) ) as $attribute ) {
			if ( wayleaf_author_may_set( $widget, $attribute ) ) {
				continue;
			}
			foreach ( array( $attribute, str_replace( '-', '', $attribute ) ) as $spelling ) {
				$tags->remove_attribute( $spelling );
				$tags->remove_attribute( 'data-' . $spelling );
			}
		}
	}
	return wp_slash( $tags->get_updated_html() );
}
add_filter( 'content_save_pre', 'wayleaf_keep_reserved', 99 );
add_filter( 'excerpt_save_pre', 'wayleaf_keep_reserved', 99 );
