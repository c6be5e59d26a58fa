/** The address of the test server, with another database's name. */
export function databaseUrl(database: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${database}`;
  return url.href;
}

export function testServerUrl(): string {
  return fromSetup('WAYMARK_TEST_SERVER_URL');
}

export function testRun(): string {
  return fromSetup('WAYMARK_TEST_RUN');
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is missing: run the tests with "npm test" or "npx jest -c test/jest.config.cjs".`,
    );
  return value;
}
