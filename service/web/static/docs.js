// Shows /schema/openapi.json; validatorUrl null keeps Swagger UI from asking its own validator host.
SwaggerUIBundle({
  url: "/schema/openapi.json",
  dom_id: "#api",
  validatorUrl: null,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
});
