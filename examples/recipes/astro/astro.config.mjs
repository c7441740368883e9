import lit from '@semantic-ui/astro-lit';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [lit()] });
