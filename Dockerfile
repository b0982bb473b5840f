# Built from the locks: what runs in here is what the tests ran with.
FROM python:3.11-slim AS build
WORKDIR /src
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
RUN python -m venv --without-pip /opt/commiato
COPY requirements.lock requirements-build.lock ./
RUN pip --python /opt/commiato install --require-hashes -r requirements.lock \
    && pip install --require-hashes -r requirements-build.lock
COPY pyproject.toml LICENSE ./
COPY service service
COPY prompts prompts
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /dist . \
    && pip --python /opt/commiato install --no-deps --no-index /dist/*.whl \
    && /opt/commiato/bin/python -m compileall -q /opt/commiato/lib

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/commiato --create-home commiato
COPY --from=build /opt/commiato /opt/commiato
USER commiato
WORKDIR /var/lib/commiato
# Inside a container loopback reaches nobody. The service still refuses to start like this without keys, unless told.
ENV PATH=/opt/commiato/bin:$PATH PYTHONUNBUFFERED=1 COMMIATO_HOST=0.0.0.0 COMMIATO_PORT=8000
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["python", "-c", \
    "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['COMMIATO_PORT'] + '/health/live', timeout=2)"]
CMD ["commiato", "serve"]
