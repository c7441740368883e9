<?php
/**
 * A network of two sites, step by step: found, begin, write, delete. Run by wordpress-network.mjs in a WordPress of its own,
 * it prints JSON about what came of the step.
 */

list( , $step, $site, $host ) = $argv;
$_SERVER['HTTP_HOST']      = $host;
$_SERVER['SERVER_NAME']    = $host;
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI']    = 'write' === $step ? '/second/' : '/';
$_SERVER['REMOTE_ADDR']    = '127.0.0.1';
if ( 'found' === $step ) {
	define( 'WP_INSTALLING_NETWORK', true );
}
require $site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
wp_set_current_user( 1 );

/** What is saved and shown of a post. */
function kept( $content ) {
	$id = wp_insert_post( wp_slash( array( 'post_title' => 'Kept', 'post_status' => 'publish', 'post_content' => $content ) ) );
	return array( 'saved' => get_post( $id )->post_content, 'shown' => apply_filters( 'the_content', get_post( $id )->post_content ) );
}

switch ( $step ) {
	case 'found':
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		require_once ABSPATH . 'wp-admin/includes/network.php';
		foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
			$wpdb->$table = $prefixed;
		}
		install_network();
		$told = array( 'founded' => populate_network( 1, $host, 'a@example.test', 'Network', '/', false ) );
		break;
	case 'begin':
		// the administrator of the second site, who is not one of the network
		$owner = wpmu_create_user( 'owner', wp_generate_password(), 'c@example.test' );
		$told  = array(
			'site'      => wpmu_create_blog( $host, '/second/', 'Second', $owner ),
			'activated' => null === activate_plugin( 'wayleaf/wayleaf.php', '', true ) && is_plugin_active_for_network( 'wayleaf/wayleaf.php' ),
			'first'     => kept( "[wayleaf_reader]\nWords of the first site.\n[/wayleaf_reader]" ),
		);
		update_option( 'widget_text', array( 2 => array( 'title' => 'Side', 'text' => '[wayleaf_booking href="https://calendly.com/your-practice/first-talk"]Book at the side[/wayleaf_booking]' ), '_multiwidget' => 1 ) );
		break;
	case 'write':
		wp_set_current_user( get_user_by( 'login', 'owner' )->ID );
		kses_init();
		$told = array(
			'administrator' => current_user_can( 'administrator' ),
			'unfiltered'    => current_user_can( 'unfiltered_html' ),
			'second'        => kept( file_get_contents( 'php://stdin' ) ),
		);
		break;
	case 'delete':
		deactivate_plugins( 'wayleaf/wayleaf.php', true, true );
		$told = array( 'deleted' => delete_plugins( array( 'wayleaf/wayleaf.php' ) ), 'posts' => array() );
		foreach ( array( 1, 2 ) as $id ) {
			switch_to_blog( $id );
			$told['posts'][] = get_page_by_path( 'kept', OBJECT, 'post' )->post_content;
			restore_current_blog();
		}
		$told['widget'] = get_option( 'widget_text' )[2]['text'];
		break;
}
echo "\n", wp_json_encode( $told );
