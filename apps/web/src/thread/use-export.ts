import { useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../api/graphql.js';
import { type Problem, problemsIn } from '../api/problems.js';

const ExportQuery = graphql(`
  query ExportThread($id: ID!, $format: ThreadExportFormat!) {
    thread(id: $id) {
      id
      export(format: $format) {
        fileName
        mediaType
        content
      }
    }
  }
`);

/** Hands a file to the browser, as if it were a download. */
function download(fileName: string, mediaType: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** Takes a conversation along as a file. */
export function useExport(threadId: string): {
  readonly problems: readonly Problem[];
  readonly run: (format: 'MARKDOWN' | 'JSON') => void;
} {
  const client = useClient();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const run = async (format: 'MARKDOWN' | 'JSON') => {
    const asked = client.query(ExportQuery, { id: threadId, format }, { requestPolicy: 'network-only' });
    const answer = await asked.toPromise();
    setProblems(problemsIn(answer));
    const file = answer.data?.thread?.export;
    if (file != null) download(file.fileName, file.mediaType, file.content);
  };
  return { problems, run: (format) => void run(format) };
}
