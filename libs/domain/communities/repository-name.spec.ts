import {
  checkRepositoryRoom,
  mostRepositories,
  readRepositoryName,
  repositoryKey,
} from './repository-name.js';

describe('readRepositoryName', () => {
  it('takes the parts of an address, and of a clone address', () => {
    expect(readRepositoryName({ owner: ' python', name: 'cpython.git' })).toEqual({
      owner: 'python',
      name: 'cpython',
    });
    expect(readRepositoryName({ owner: 'a', name: '.github' })).toEqual({ owner: 'a', name: '.github' });
  });

  it.each([
    ['', 'cpython', 'owner'],
    ['py/thon', 'cpython', 'owner'],
    ['python\0', 'cpython', 'owner'],
    ['p'.repeat(40), 'cpython', 'owner'],
    ['python', '', 'name'],
    ['python', '..', 'name'],
    ['python', 'c python', 'name'],
    ['python', 'ç', 'name'],
    ['python', 'c'.repeat(101), 'name'],
  ])('refuses %j/%j by its %s', (owner, name, field) => {
    expect(readRepositoryName({ owner, name })).toMatchObject({
      refused: { code: 'INVALID_INPUT', field: [field] },
    });
  });
});

it('tells repositories apart as GitHub does', () => {
  expect(repositoryKey({ owner: 'Python', name: 'CPython' })).toBe(
    repositoryKey({ owner: 'python', name: 'cpython' }),
  );
});

it('has a limit', () => {
  expect(checkRepositoryRoom(mostRepositories)).toBeNull();
  expect(checkRepositoryRoom(mostRepositories + 1)).toMatchObject({ code: 'INVALID_INPUT' });
});
