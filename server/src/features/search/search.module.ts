import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { ReleasesModule } from '../releases/releases.module';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';

@Module({
  imports: [CommitmentsModule, ReleasesModule],
  controllers: [SearchController],
  providers: [SearchService],
})
export class SearchModule {}
