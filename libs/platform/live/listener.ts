/** Somebody who waits until there may be something new. Whoever starts one ends it. */
export class Listener {
  private pending = false;
  private over = false;
  private wake: () => void = () => undefined;

  /** @param onEnd called once */
  constructor(private readonly onEnd: (listener: Listener) => void) {}

  /**
   * Resolves to true when there may be something new, also when that came before
   * the call; many rings before it are one. To false at the end.
   */
  async rung(): Promise<boolean> {
    if (!this.pending && !this.over) await new Promise<void>((resolve) => (this.wake = resolve));
    this.pending = false;
    return !this.over;
  }

  get ended(): boolean {
    return this.over;
  }

  ring(): void {
    this.pending = true;
    this.wake();
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.wake();
    this.onEnd(this);
  }
}
