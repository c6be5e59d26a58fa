import { TestApplication } from '../support/application.js';
import { aThread } from '../support/factories/thread.js';

describe('renderMarkdown', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const document = 'query ($body: Markdown!) { renderMarkdown(body: $body) }';

  it('shows a text as it will read once it is posted', async () => {
    const { id: threadId, mentee } = await aThread(app);
    const body = '  **Hi** <script>alert(1)</script>\r\n\n```py\nprint(1)\n```\n[x](javascript:alert(1)) ';
    const { renderMarkdown } = await mentee.api.query<{ renderMarkdown: string }>(document, { body });
    const posted = await mentee.api.done<{ message: { bodyHtml: string } }>(
      'postMessage',
      { threadId, body },
      'message { bodyHtml }',
    );
    expect(renderMarkdown).toContain('<strong>Hi</strong>');
    expect(renderMarkdown).not.toContain('<script');
    expect(renderMarkdown).toBe(posted.message.bodyHtml);
  });

  it('takes nothing at all, and as much as a message holds', async () => {
    const { api } = await app.person('ada');
    expect(await api.query(document, { body: ' ' })).toEqual({ renderMarkdown: '' });
    const full = 'a'.repeat(20_000);
    expect(await api.query(document, { body: full })).toEqual({ renderMarkdown: `<p>${full}</p>\n` });
    for (const body of [`${full}a`, 'a\0b']) {
      const { errors } = await api.send(document, { body });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it.each([
    ['renderMarkdown', '(body: "x")'],
    ['tone', '(body: "x") { words }'],
    ['searchMessages', '(query: "x", first: 1) { edges { node { thread { id } } } }'],
  ])(
    '%s counts as a thousand fields, so that one operation asks a few times at most',
    async (field, rest) => {
      const { api } = await app.person('grace');
      const ask = (times: number) =>
        api.send(
          `{ ${Array.from({ length: times }, (_, index) => `r${index}: ${field}${rest}`).join(' ')} }`,
        );
      expect((await ask(9)).errors).toEqual([]);
      expect((await ask(11)).errors[0]?.extensions).toMatchObject({ code: 'TOO_COMPLEX' });
    },
  );
});
