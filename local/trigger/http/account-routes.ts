import { Hono } from 'hono';
import { requireBearer } from './guards.ts';
import { project, type Settings } from './settings.ts';

/** What the CLI asks with its personal access token before it works: who am I, which project. */
export function accountRoutes(settings: Settings): Hono {
  const { url, accessToken, secretKey, projectRef } = settings;
  const routes = new Hono();
  const personal = requireBearer(accessToken);

  routes.get('/api/v2/whoami', personal, (c) =>
    c.json({ userId: 'user_local', email: 'local@localhost.test', dashboardUrl: url }),
  );
  routes.get('/api/v1/platform-notifications', personal, (c) => c.json({ notification: null }));
  routes.get('/api/v1/projects/:ref/dev', personal, (c) => {
    if (c.req.param('ref') !== projectRef) return c.json({ error: 'Project not found' }, 404);
    return c.json({ apiKey: secretKey, name: project.name, apiUrl: url, projectId: project.id });
  });
  // A branch is only a name here: it keeps the build folders of two CLIs in one project apart.
  routes.post('/api/v1/projects/:ref/branches', personal, async (c) =>
    c.json({ id: 'branch_local', alreadyExisted: true }),
  );
  return routes;
}
