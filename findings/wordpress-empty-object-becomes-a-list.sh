#!/usr/bin/env bash
# WordPress 6.7-alpha and 6.5: a block whose block.json says {"type": "object", "default": {}} gets [] in the editor. PHP
# reads the file into arrays, and an empty one is written as a list. So `attributes.facts.length` is 0 there, not
# undefined, until the attribute is set for the first time; a block registered in JavaScript alone gets {}.
# Seen with @wp-playground/wordpress-builds 0.9.19 and PHP 8.2: the default and what is read from a saved {} are both [],
# and a block that PHP saves again has [] in its comment. (Known for the comment alone: WordPress/gutenberg issue 69959.)
# What follows for us: no empty object as a default, and what comes is copied into an object before a name is looked up.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v php >/dev/null && php -m | grep -c pdo_sqlite >/dev/null || { echo "skipped: no php with sqlite"; exit 0; }
command -v unzip >/dev/null || { echo "skipped: no unzip"; exit 0; }
npm init -y >/dev/null; npm i --ignore-scripts --no-audit --no-fund --silent @wp-playground/wordpress-builds@0.9.19
builds=$PWD/node_modules/@wp-playground/wordpress-builds
mkdir block
echo '{"apiVersion": 3, "name": "try/it", "title": "It", "attributes": {"facts": {"type": "object", "default": {}}}}' >block/block.json
cat >try.php <<'PHP'
<?php
define( 'WP_INSTALLING', true ); // no tables are needed
require $argv[1] . '/wp-load.php';
$block  = register_block_type( $argv[2] );
$saved  = '<!-- wp:try/it {"facts":{}} /-->';
$parsed = parse_blocks( $saved );
echo wp_json_encode( array( $block->attributes['facts']['default'], $parsed[0]['attrs']['facts'], serialize_blocks( $parsed ) ) );
PHP
for version in nightly 6.5; do
  mkdir "$version"
  unzip -qo "$builds/src/wordpress/wp-$version.zip" -d "$version"
  unzip -qo "$builds/src/sqlite-database-integration/sqlite-database-integration.zip" -d "$version/wp-content/plugins"
  mv "$version"/wp-content/plugins/sqlite-database-integration-* "$version/wp-content/plugins/sqlite-database-integration" 2>/dev/null || true
  cp "$version/wp-content/plugins/sqlite-database-integration/db.copy" "$version/wp-content/db.php"
  cat >"$version/wp-config.php" <<'PHP'
<?php
foreach ( array( 'DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST' ) as $name ) define( $name, 'x' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
PHP
  seen=$(php -d display_errors=0 try.php "$PWD/$version" "$PWD/block")
  echo "WordPress $version: $seen"
  [ "$seen" = '[[],[],"<!-- wp:try\/it {\"facts\":[]} \/-->"]' ] || { echo "It has changed."; exit 1; }
done
