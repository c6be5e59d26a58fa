import { Args, Query, Resolver } from '@nestjs/graphql';
import { cleanDraftBody, threadTextLimits } from '#domain/threads';
import { ApiError } from '#platform/errors';
import { expensive, HtmlScalar, MarkdownScalar } from '#platform/graphql';
import { renderMarkdown } from '#platform/markdown';

@Resolver()
export class RenderMarkdownQuery {
  @Query(() => HtmlScalar, {
    description: `How a text will read once it is posted, for a preview: what \`Message.bodyHtml\` of it would be, so it can be put into a page as it is. Up to ${threadTextLimits.body.max.toLocaleString('en')} characters; a longer text, or one that no message can hold, is BAD_USER_INPUT. Nothing is kept or logged. Counts as 1,000 fields.`,
    complexity: ({ childComplexity }) => expensive + childComplexity,
  })
  renderMarkdown(
    @Args('body', { type: () => MarkdownScalar, description: 'The text, in any state of being written.' })
    body: string,
  ): string {
    const draft = cleanDraftBody(body);
    if (draft.refused) throw ApiError.badInput(draft.refused.message);
    return renderMarkdown(draft.text);
  }
}
