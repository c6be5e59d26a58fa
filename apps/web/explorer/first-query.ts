/** What the editor shows to somebody who opens it for the first time. */
export const firstQuery = `# Waymark's GraphQL API, with you as whoever is signed in here
# (sign in at /auth/github). Ctrl-Enter or Cmd-Enter runs what stands below;
# Ctrl-Space completes; the book at the left opens the documentation.

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
