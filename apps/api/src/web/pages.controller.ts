import { join } from 'node:path';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/auth';
import { setCaching } from './static-files.js';
import { WebFiles } from './web-files.js';

/**
 * Addresses of pages are the web client's own business: it gets every one that
 * nothing else answers. Last in the application, since it matches all.
 */
@Controller()
export class PagesController {
  constructor(private readonly files: WebFiles) {}

  @Public()
  @Get('{*path}')
  page(@Req() request: Request, @Res() response: Response): void {
    const { client } = this.files;
    // Programs, and pages that miss a script, are better served by the API's "nothing here".
    if (client === null || request.accepts(['json', 'html']) !== 'html') throw new NotFoundException();
    const page = join(client, 'index.html');
    setCaching(response, page);
    response.sendFile(page);
  }
}
