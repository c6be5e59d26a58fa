import { Controller, Get, NotFoundException, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { UsersRepository } from '#identity';
import { Public } from '#platform/auth';
import { GithubAvatars } from './github-avatars.js';

/** Pictures of people: pages load images from this site alone. */
@Controller('avatars')
export class AvatarsController {
  constructor(
    private readonly users: UsersRepository,
    private readonly avatars: GithubAvatars,
  ) {}

  @Public()
  @Get(':userId')
  async show(@Param('userId', ParseUUIDPipe) userId: string, @Res() response: Response): Promise<void> {
    const address = (await this.users.byId(userId))?.avatarUrl ?? null;
    const picture = address === null ? null : await this.avatars.at(address);
    if (picture === null) throw new NotFoundException();
    response
      .set({ 'Content-Security-Policy': "default-src 'none'", 'Cache-Control': 'public, max-age=86400' })
      .type(picture.type)
      .send(picture.bytes);
  }
}
