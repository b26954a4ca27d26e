import { build, buildPage } from './setup.mjs';

build();
buildPage();
