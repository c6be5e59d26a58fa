/** What the screen says once Waymark serves. `database`: the folder of the embedded one, if it is used. */
export function welcome(port: number, database: string | undefined, mailIsKept: boolean): string {
  const address = `http://localhost:${port}`;
  return [
    '',
    'Waymark is running.',
    '',
    `  Web client   ${address}/`,
    `  GraphQL API  ${address}/graphql`,
    `  Explorer     ${address}/graphiql`,
    `  Sign in      ${address}/auth/github`,
    ...(mailIsKept ? [`  Mail         ${address}/dev/mail (kept here, since SMTP_URL is not set)`] : []),
    `  Database     ${database ?? 'the server of DATABASE_URL'}`,
    '',
    'In a second terminal, `npm run tour` plays the whole story. Stop with Ctrl-C.',
    '',
  ].join('\n');
}
