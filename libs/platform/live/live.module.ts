import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ForgetLiveEvents } from './forget-live-events.task.js';
import { Listeners } from './listeners.js';
import { LiveEvent } from './live-event.entity.js';
import { LiveEvents } from './live-events.js';
import { LiveReader } from './live-reader.js';
import { WakeUpReceiver } from './wake-up-receiver.js';
import { WakeUpSender } from './wake-up-sender.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([LiveEvent])],
  providers: [LiveEvents, LiveReader, Listeners, WakeUpReceiver, WakeUpSender, ForgetLiveEvents],
  exports: [LiveEvents],
})
export class LiveModule {}
