import { Injectable } from '@nestjs/common';
import { Listener } from './listener.js';
import type { LiveTopic } from './live-topic.js';

/** What somebody listens to: of each topic, the keys. */
export type Interests = Readonly<Partial<Record<LiveTopic, readonly string[]>>>;

/** Of each topic, the keys that have something new. */
export type Changes = Readonly<Record<string, readonly string[]>>;

/** Those who listen in this process, by what they listen to. */
@Injectable()
export class Listeners {
  private readonly byPlace = new Map<string, Set<Listener>>();

  add(interests: Interests): Listener {
    const places = placesOf(interests);
    const listener = new Listener((ended) => {
      for (const place of places) this.remove(place, ended);
    });
    for (const place of places) {
      const others = this.byPlace.get(place) ?? new Set();
      this.byPlace.set(place, others.add(listener));
    }
    return listener;
  }

  /** Rings each of those who listen to what changed once. */
  ring(changes: Changes): void {
    const concerned = new Set(placesOf(changes).flatMap((place) => [...(this.byPlace.get(place) ?? [])]));
    for (const listener of concerned) listener.ring();
  }

  ringAll(): void {
    for (const listener of this.all()) listener.ring();
  }

  endAll(): void {
    for (const listener of this.all()) listener.end();
  }

  /** How many listen to one key. */
  count(topic: LiveTopic, key: string): number {
    return this.byPlace.get(placeOf(topic, key))?.size ?? 0;
  }

  private all(): Set<Listener> {
    return new Set([...this.byPlace.values()].flatMap((listeners) => [...listeners]));
  }

  private remove(place: string, listener: Listener): void {
    const others = this.byPlace.get(place);
    others?.delete(listener);
    if (others?.size === 0) this.byPlace.delete(place);
  }
}

const placeOf = (topic: string, key: string): string => `${topic} ${key}`;

const placesOf = (interests: Interests | Changes): string[] =>
  Object.entries(interests).flatMap(([topic, keys]) => keys.map((key) => placeOf(topic, key)));
