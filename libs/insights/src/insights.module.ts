import { Module } from '@nestjs/common';
import { ExpectedWaitResolver } from './graphql/expected-wait.resolver.js';
import { InsightsLoaders } from './graphql/insights.loaders.js';
import { WaitsRepository } from './waits.repository.js';

@Module({
  providers: [WaitsRepository, InsightsLoaders, ExpectedWaitResolver],
})
export class InsightsModule {}
