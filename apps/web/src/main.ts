import '@mantine/core/styles.layer.css';
import './app.css';
import { loadWords } from './words/index.js';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  await loadWords();
  // Only now: modules of pages may read words as they are loaded.
  const { startApp } = await import('./app.js');
  startApp(root);
}

void start();
