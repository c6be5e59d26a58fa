import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ThreadExportFormat } from '#domain/threads';

registerEnumType(ThreadExportFormat, {
  name: 'ThreadExportFormat',
  description: 'In what form a thread can be taken along.',
  valuesMap: {
    MARKDOWN: { description: 'A text for people; every message is a quotation under its own heading.' },
    JSON: { description: 'The same for programs; `format` in it names its version, `waymark-thread/1`.' },
  },
});

@ObjectType('ThreadExport', {
  description:
    'A thread as a file: every message with its author, sequence and times, and whether it may be quoted; what was deleted as such.',
})
export class ThreadExportType {
  @Field(() => String, {
    description: 'A name for the file: letters a–z, digits, hyphens, and its ending; at most 80 characters.',
  })
  fileName!: string;

  @Field(() => String, {
    description: 'Its media type, `text/markdown; charset=utf-8` or `application/json`.',
  })
  mediaType!: string;

  @Field(() => String, { description: 'What stands in it.' })
  content!: string;
}
