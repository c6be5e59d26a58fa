const most = { connections: 20, mailsPerMinute: 300 } as const;
const minuteMs = 60_000;

/**
 * What one address may do at this process. Behind a mail server of one's own all mail comes from one
 * address, so these keep off what breaks in, not what is much.
 */
export class ClientLimits {
  private readonly open = new Map<string, Set<string>>();
  private mails = new Map<string, number>();
  private minute = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns false for one connection too many */
  admit(id: string, address: string): boolean {
    const own = this.open.get(address) ?? new Set();
    if (own.size >= most.connections) return false;
    this.open.set(address, own.add(id));
    return true;
  }

  leave(id: string, address: string): void {
    const own = this.open.get(address);
    own?.delete(id);
    if (own?.size === 0) this.open.delete(address);
  }

  /** @returns false for one mail too many in this minute */
  countMail(address: string): boolean {
    const minute = Math.floor(this.now() / minuteMs);
    if (minute !== this.minute) {
      this.minute = minute;
      this.mails = new Map();
    }
    const count = (this.mails.get(address) ?? 0) + 1;
    this.mails.set(address, count);
    return count <= most.mailsPerMinute;
  }
}
