/** What SMTP clients are told; a server passes it on to the person who sent the mail. */
const reply = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

export const noSuchAddress = () =>
  reply(
    550,
    'No conversation has this address. Reply to the mail that you got without changing its address, or write in the browser.',
  );

export const atTheMoment = () =>
  reply(451, 'The mail cannot be kept at the moment. Nothing is lost; please try again in a few minutes.');

export const tooManyFromYou = () =>
  reply(421, 'That is more at once than is taken from one server. Please try again in a minute.');
