import { Anchor, type AnchorProps, Button, type ButtonProps, Card, type CardProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

/** What a link has beside its looks. */
type Plain<Looks> = Looks & Omit<ComponentProps<'a'>, keyof Looks>;

/** Mantine's looks with the router's checked addresses. */
export const AppLink = createLink((props: Plain<AnchorProps>) => <Anchor {...props} />);
export const ButtonLink = createLink((props: Plain<ButtonProps>) => <Button component="a" {...props} />);
export const CardLink = createLink((props: Plain<CardProps>) => <Card component="a" {...props} />);
