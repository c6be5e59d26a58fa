import { join } from 'node:path';
import { Controller, Get, HttpStatus, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/auth';
import { PageAddresses } from './page-addresses.js';
import { setCaching } from './static-files.js';
import { WebFiles } from './web-files.js';

/**
 * Addresses of pages are the web client's own business: it gets every one that
 * nothing else answers, and says itself where there is nothing; then the answer
 * reads 404, too. Last in the application, since it matches all.
 */
@Controller()
export class PagesController {
  constructor(
    private readonly files: WebFiles,
    private readonly addresses: PageAddresses,
  ) {}

  @Public()
  @Get('{*path}')
  page(@Req() request: Request, @Res() response: Response): void {
    const { client } = this.files;
    // Programs, and pages that miss a script, are better served by the API's "nothing here".
    if (client === null || request.accepts(['json', 'html']) !== 'html') throw new NotFoundException();
    const page = join(client, 'index.html');
    setCaching(response, page);
    if (!this.addresses.has(request.path)) response.status(HttpStatus.NOT_FOUND);
    response.sendFile(page);
  }
}
