declare function SwaggerUIBundle(options: Record<string, unknown>): unknown;
