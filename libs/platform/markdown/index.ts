export * from './markdown-pieces.js';
export * from './render-markdown.js';
