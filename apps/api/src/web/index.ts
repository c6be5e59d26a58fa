export { staticFiles } from './static-files.js';
export { WebFiles } from './web-files.js';
export { WebModule } from './web.module.js';
