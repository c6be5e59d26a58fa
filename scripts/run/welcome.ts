/** What the screen says once Waymark serves. `database`: the folder of the embedded one, if it is used. */
export function welcome(port: number, database: string | undefined): string {
  const address = `http://localhost:${port}`;
  return [
    '',
    'Waymark is running.',
    '',
    `  Web client   ${address}/`,
    `  GraphQL API  ${address}/graphql`,
    `  Sign in      ${address}/auth/github`,
    `  Database     ${database ?? 'the server of DATABASE_URL'}`,
    '',
    'Stop it with Ctrl-C.',
    '',
  ].join('\n');
}
