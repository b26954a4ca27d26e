// npm run build:page: builds the page into dist/page, a folder that any web host can serve.
import { buildPage, install } from './setup.mjs';

install();
buildPage();
