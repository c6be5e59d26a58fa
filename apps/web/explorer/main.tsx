import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createClient } from 'graphql-ws';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './explorer.css';
import { firstQuery } from './first-query.js';

const socketAddress = new URL('/graphql', location.href);
socketAddress.protocol = socketAddress.protocol.replace('http', 'ws');

// Same origin: the browser sends the session cookie along by itself, here and on the socket.
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  wsClient: createClient({ url: socketAddress.href }),
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <GraphiQL fetcher={fetcher} defaultQuery={firstQuery}>
      <GraphiQL.Logo>
        <a href="/">Waymark</a>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
