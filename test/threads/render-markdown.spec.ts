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

  it('counts as a thousand fields, so that one operation renders a few texts at most', async () => {
    const { api } = await app.person('grace');
    const many = Array.from({ length: 11 }, (_, index) => `r${index}: renderMarkdown(body: "x")`);
    const { errors } = await api.send(`{ ${many.join(' ')} }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_COMPLEX' });
  });
});
