import { Anchor, Button, Card } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** Mantine's looks with the router's checked addresses. */
export const AppLink = createLink(Anchor<'a'>);
export const ButtonLink = createLink(Button<'a'>);
export const CardLink = createLink(Card<'a'>);
