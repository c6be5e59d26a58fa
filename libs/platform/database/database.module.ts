import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '#platform/config';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.databaseUrl, {
          applicationName: 'waymark',
          poolSize: config.databasePoolSize,
          extra: {
            connectionTimeoutMillis: 10_000,
            // A statement that hangs must not hold its locks, and others with them, for ever.
            statement_timeout: 30_000,
            idle_in_transaction_session_timeout: 60_000,
          },
        }),
        autoLoadEntities: true,
        retryAttempts: 5,
        retryDelay: 1_000,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
