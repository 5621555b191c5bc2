# Plaza on Payara Micro: `docker build .`. The last stage has neither build tools nor sources.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /plaza
# the libraries first: they change less often than the sources
COPY pom.xml .
RUN mvn -B -q dependency:resolve -DincludeScope=runtime \
 && mvn -B -q dependency:copy@fetch-server dependency:unpack@unpack-webjars
COPY src/main src/main
RUN mvn -B -q resources:resources compiler:compile war:exploded \
 && mv target/plaza/WEB-INF/lib target/lib

# What the profile "test" of compose.yaml runs against a Plaza.
FROM build AS tests-build
RUN mvn -B -q dependency:copy@fetch-smoke
COPY src/test/java/town/plaza/server/PlazaClient.java src/test/java/town/plaza/server/
COPY src/test/java/town/plaza/smoke src/test/java/town/plaza/smoke
RUN javac --release 17 -cp 'target/smoke/*' -d target/smoke-classes \
    src/test/java/town/plaza/smoke/*.java src/test/java/town/plaza/server/PlazaClient.java

FROM eclipse-temurin:17-jre AS tests
COPY --from=tests-build /plaza/target/smoke /tests/lib
COPY --from=tests-build /plaza/target/smoke-classes /tests/classes
USER 1000:1000
ENTRYPOINT ["java", "-cp", "/tests/lib/*:/tests/classes", "org.junit.platform.console.ConsoleLauncher", "execute", \
    "--select-package=town.plaza.smoke", "--include-classname=.*", "--disable-banner", "--details=tree", "--disable-ansi-colors"]

FROM payara/micro:6.2025.10-jdk17 AS plaza
USER root
WORKDIR /opt/plaza
RUN mkdir server && ln -s /opt/payara/payara-micro.jar server/payara-micro.jar
COPY --from=build /plaza/target/server/postgresql.jar server/
COPY server-config server-config
# Starts the server once, without Plaza, to archive the classes that it loads.
RUN sh server-config/unpack server && sh server-config/archive server
COPY --from=build /plaza/target/lib war/WEB-INF/lib
COPY --from=build /plaza/target/plaza war
ENV PLAZA_SERVER_DIR=/opt/plaza/server \
    PLAZA_CLASS_ARCHIVE=/opt/plaza/server/classes.jsa \
    PLAZA_WAR=/opt/plaza/war \
    PLAZA_HEAP="-XX:InitialRAMPercentage=25 -XX:MaxRAMPercentage=55" \
    MALLOC_ARENA_MAX=2
USER 1000:1000
EXPOSE 8080
ENTRYPOINT ["/opt/plaza/server-config/start"]
HEALTHCHECK --interval=5s --timeout=5s --start-period=240s --retries=6 \
    CMD ["/opt/plaza/server-config/healthy"]
