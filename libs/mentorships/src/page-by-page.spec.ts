import { pageByPage } from './page-by-page.js';

const numbers = [1, 2, 3, 4, 5];
const pageOfTwo = (after: number | null) =>
  Promise.resolve(numbers.filter((number) => number > (after ?? 0)).slice(0, 2));

describe('pageByPage', () => {
  it('takes each row once, in order, and counts those to which something was done', async () => {
    const seen: number[] = [];
    const done = await pageByPage(pageOfTwo, async (number) => {
      seen.push(number);
      return number % 2 === 1;
    });
    expect({ seen, done }).toEqual({ seen: numbers, done: 3 });
  });

  it('goes on past what fails, and fails at the end with all of it', async () => {
    const seen: number[] = [];
    const failing = pageByPage(pageOfTwo, async (number) => {
      seen.push(number);
      if (number === 1 || number === 4) throw new Error(`no ${number}`);
      return true;
    });
    await expect(failing).rejects.toMatchObject({
      message: '2 failed, 3 are done.',
      errors: [{ message: 'no 1' }, { message: 'no 4' }],
    });
    expect(seen).toEqual(numbers);
  });
});
