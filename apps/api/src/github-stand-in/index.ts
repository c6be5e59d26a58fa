export { createGithubStandIn, type GithubStandInOptions } from './github-stand-in.js';
export { DEMO_ACCOUNTS, DemoRole, type DemoAccount } from './demo-accounts.js';
