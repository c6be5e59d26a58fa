/**
 * The conduct text of a new community, in Markdown; accepted at joining, and its coordinators' to change. Short enough
 * to be read in whole by everybody who joins: `npm run bench -- web` says how long that takes.
 */
export const defaultConductText = `# How we treat each other

Nobody is turned away from here. Everybody gives time that they could spend elsewhere.

- **Ask anything.** Say what you want to do and what you have tried. A half-finished attempt is a good start.
- **Answer so that it helps.** "Read the manual" is no answer; a link with a sentence on what to look for is. "Let us ask somebody who knows" is some of the best help there is.
- **Talk about the patch, never about the person.** Say what works before you say what is missing.
- **No insults, harassment, unwanted advances or jokes at the expense of others**, whoever they come from. When something only reads oddly, assume that it was meant well, and ask.
- **A "no" needs no reason.** A short "not this month" is kinder than silence.
- **Conversations are for those who take part in them.** What mentors say about contributing may be quoted elsewhere, with their name; what anybody else writes only with their permission.
- **When something goes wrong**, tell a coordinator in private: they listen first, and act. You can block somebody at any time, and they are not told. A report in good faith is never held against you.
`;
