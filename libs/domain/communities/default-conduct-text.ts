/** The conduct text of a new community, in Markdown; accepted at joining, and its coordinators' to change. */
export const defaultConductText = `# How we treat each other

This is a place to learn how to contribute, and nobody is turned away from it. Everybody here gives time that they could have spent elsewhere. Please help to make it well spent.

## Ask anything

- Every question about contributing is welcome, also the one that you think everybody else knows the answer to.
- Say what you want to do and what you have tried so far. A half-finished attempt is a good start.
- You may take your time to answer, and so may others. If plans change, say so: a short "not this month" is kinder than silence.

## Answer so that it helps

- Meet people where they are. "Read the manual" and "this was answered long ago" are not answers; a link with a sentence on what to look for is.
- You do not have to know everything. "Let us ask somebody who does" is some of the best help there is.
- Talk about the patch, never about the person. Say what works before you say what is missing.

## Respect each other

- Insults, harassment, unwanted advances and jokes at the expense of others have no place here, whoever they come from and whomever they are about.
- People differ in language, background, age, abilities and free hours. Assume that everybody means well, and ask when something reads oddly.
- A "no" to a request, a meeting or a mentorship needs no reason.

## What is said here

- Conversations are for those who take part in them.
- What mentors say about contributing may be quoted elsewhere, with their name. What anybody else writes may be quoted only with their permission.

## When something goes wrong

You can report it in private to the coordinators, who listen first, speak with nobody about it without need, and act. You can also block somebody at any time; they are not told. A report made in good faith is never held against you.
`;
