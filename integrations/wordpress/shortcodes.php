<?php
/**
 * The shortcodes of the classic editor: [wayleaf_booking href="…"]Book[/wayleaf_booking] and its like become markers,
 * with the words between them as ordinary HTML.
 *
 * @package Wayleaf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of a shortcode. Whoever wrote it is not known any more, so it sets what an author may set.
 *
 * @param array|string $values  Its attributes.
 * @param string|null  $content What is between its brackets.
 * @param string       $tag     wayleaf_reader, wayleaf_paths or wayleaf_booking.
 * @return string
 */
function wayleaf_shortcode( $values, $content, $tag ) {
	$widget = substr( $tag, strlen( 'wayleaf_' ) );
	$values = is_array( $values ) ? $values : array();
	$html   = '<div data-wayleaf="' . esc_attr( $widget ) . '"';
	foreach ( wayleaf_attributes()[ $widget ] as $name ) {
		if ( ! wayleaf_author_may_set( $widget, $name ) ) {
			continue;
		}
		// a word alone, such as debug, arrives with a number for its name
		$value = isset( $values[ $name ] ) ? $values[ $name ] : ( in_array( $name, $values, true ) ? '' : null );
		if ( null !== $value ) {
			$html .= ' data-' . $name . '="' . esc_attr( 'href' === $name || 'src' === $name ? esc_url( $value ) : $value ) . '"';
		}
	}
	// the paragraphs that WordPress made around the brackets, of which one half is inside
	$words = preg_replace( '~^\s*(?:</p>|<br\s*/?>)|(?:<p>|<br\s*/?>)\s*$~', '', (string) $content );
	$words = do_shortcode( trim( $words ) );
	$where = isset( $values['href'] ) ? $values['href'] : ( isset( $values['src'] ) ? $values['src'] : '' );
	// with an address alone there is still a link that works without a script
	if ( '' !== $where && false === stripos( $words, '<a ' ) && 'reader' !== $widget ) {
		$label = '' !== trim( wp_strip_all_tags( $words ) ) ? wp_strip_all_tags( $words ) : ( isset( $values['label'] ) ? $values['label'] : $where );
		$words = '<a href="' . esc_url( $where ) . '">' . esc_html( $label ) . '</a>';
	} elseif ( '' !== $where && '' === trim( $words ) ) {
		$words = '<a href="' . esc_url( $where ) . '">' . esc_html( isset( $values['heading'] ) ? $values['heading'] : $where ) . '</a>';
	}
	return $html . '>' . $words . '</div>';
}
