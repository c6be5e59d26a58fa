/** What the editor shows to somebody who opens it for the first time. */
export const firstQuery = `# Waymark's GraphQL API, with you as
# whoever signed in at /auth/github.
#
# Ctrl-Enter runs what stands below.
# Ctrl-Space completes what you type.
# At the left: what all of it means.

query FirstQuery {
  viewer {
    user {
      login
      name
    }
  }
  communities(first: 5) {
    edges {
      node {
        slug
        name
        ladder {
          position
          name
        }
      }
    }
  }
}
`;
