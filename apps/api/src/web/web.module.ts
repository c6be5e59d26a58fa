import { type DynamicModule, Module } from '@nestjs/common';
import { PageAddresses } from './page-addresses.js';
import { PagesController } from './pages.controller.js';
import { WebFiles } from './web-files.js';

/** Gives the web client every address that no module before it has: import it last. */
@Module({})
export class WebModule {
  static with(files: WebFiles): DynamicModule {
    return {
      module: WebModule,
      controllers: [PagesController],
      providers: [
        { provide: WebFiles, useValue: files },
        { provide: PageAddresses, useValue: PageAddresses.of(files) },
      ],
    };
  }
}
