import '@mantine/core/styles.layer.css';
import './app.css';
import { loadFirstWords } from './words/first.js';
import { loadWords } from './words/index.js';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  if (location.pathname !== '/') void loadWords(); // which the page waits for
  await loadFirstWords();
  // Only now: modules may read words as they are loaded.
  const { startApp } = await import('./app.js');
  startApp(root);
  void loadWords(); // which the next page will want
}

void start();
