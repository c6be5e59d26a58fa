import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LiveEvent } from './live-event.entity.js';
import { LiveEvents } from './live-events.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([LiveEvent])],
  providers: [LiveEvents],
  exports: [LiveEvents],
})
export class LiveModule {}
