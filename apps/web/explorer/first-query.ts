/** What the editor shows to somebody who opens it for the first time. */
export const firstQuery = `# Waymark's GraphQL API. You are whoever is
# signed in here; sign in at /auth/github.
#
# Ctrl-Enter runs what stands below.
# Ctrl-Space completes what you type.
# The book at the left is the documentation.

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
