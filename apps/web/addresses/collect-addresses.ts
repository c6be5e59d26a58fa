import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

/** The modules that make the tree of routes, by their names; of the others they need no more than that they are there. */
const makesRoutes = /\/(?:[\w-]+-)?(?:route|routes|router)\.ts$/;

interface RouterModule {
  readonly router: { readonly routesByPath: Readonly<Record<string, unknown>> };
}

/**
 * The addresses of the client's pages, sorted, as its tree of routes has them: `/c/$slug/mentors`, where `$slug` stands
 * for one part of the path.
 *
 * @param sources the folder of the client's modules
 */
export async function collectAddresses(sources: string): Promise<string[]> {
  const { module } = await runnerImport<RouterModule>(join(sources, 'router.ts'), {
    configFile: false,
    logLevel: 'error',
    plugins: [onlyRoutes(sources)],
  });
  const addresses = Object.keys(module.router.routesByPath).sort();
  const unclear = addresses.find((address) => !/^\/(?:\$?[\w-]+\/?)*$/.test(address));
  if (unclear !== undefined) throw new Error(`${unclear}: the API would not know how to read this address`);
  return addresses;
}

/** Leaves the routes alone, so that they can be loaded without a browser: their pages are nothing. */
function onlyRoutes(sources: string): Plugin {
  return {
    name: 'waymark:only-routes',
    enforce: 'pre',
    transform: (_code, id) => {
      if (!id.startsWith(sources) || makesRoutes.test(id)) return null;
      return id.endsWith('/lazy-route-component.ts')
        ? 'export const lazyRouteComponent = () => undefined;'
        : 'export {};';
    },
  };
}

/** Writes `addresses.json`: for the API, which says 404 of any other address. */
export function addressList(sources: string): Plugin {
  return {
    name: 'waymark:address-list',
    apply: 'build',
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'addresses.json',
        source: JSON.stringify(await collectAddresses(sources), null, 1),
      });
    },
  };
}
