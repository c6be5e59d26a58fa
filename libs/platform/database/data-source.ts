import { DataSource, type DataSourceOptions } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { SnakeNamingStrategy } from './snake-naming.js';

/** What every connection of Waymark has in common, whoever opens it. */
export function dataSourceOptions(
  url: string,
  more: Partial<PostgresDataSourceOptions> = {},
): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url,
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    ...more,
  };
}

/** A data source that is not opened yet. `url`: a postgres:// address. */
export function createDataSource(url: string, more: Partial<PostgresDataSourceOptions> = {}): DataSource {
  return new DataSource(dataSourceOptions(url, more));
}
