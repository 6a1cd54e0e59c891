import { Hono } from "hono";
import type { AppEnv } from "../../app-env.js";
import type { Services } from "../../services.js";
import { ownerSettingsRoutes } from "../settings.js";
import { customDomainRoutes } from "./custom-domain.js";
import { emailTestRoutes } from "./email-test.js";
import { loginAsUserRoutes } from "./login-as-user.js";
import { ownerNotificationsRoutes } from "./notifications.js";
import { samlRoutes } from "./saml.js";
import { ownerUsersRoutes } from "./users.js";

/** All that the RUN's owner does under `/run`, with the profile token. */
export function ownerRoutes(services: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes
    .route("/", ownerSettingsRoutes(services))
    .route("/users", ownerUsersRoutes(services))
    .route("/users", loginAsUserRoutes(services))
    .route("/email_test", emailTestRoutes(services))
    .route("/sso/saml", samlRoutes(services))
    .route("/customdomain", customDomainRoutes(services))
    .route("/", ownerNotificationsRoutes(services));
  return routes;
}
