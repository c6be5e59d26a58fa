import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '#platform/config';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

/**
 * A statement that hangs must not hold its locks, and others with them, for ever. A pooler refuses to
 * be told at the beginning of a session; behind one, the role's settings say the same
 * (docs/OPERATIONS.md).
 */
const patience = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };

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
            ...(config.pooled ? {} : patience),
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
