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

FROM payara/micro:6.2025.10-jdk17 AS plaza
USER root
WORKDIR /opt/plaza
RUN mkdir server && ln -s /opt/payara/payara-micro.jar server/payara-micro.jar
COPY --from=build /plaza/target/server/postgresql.jar server/
COPY --from=build /plaza/target/lib war/WEB-INF/lib
COPY --from=build /plaza/target/plaza war
COPY server-config server-config
ENV PLAZA_SERVER_DIR=/opt/plaza/server \
    PLAZA_WAR=/opt/plaza/war \
    PLAZA_HEAP="-XX:InitialRAMPercentage=25 -XX:MaxRAMPercentage=55" \
    MALLOC_ARENA_MAX=2
USER 1000:1000
EXPOSE 8080
ENTRYPOINT ["/opt/plaza/server-config/start"]
HEALTHCHECK --interval=5s --timeout=5s --start-period=90s --retries=6 \
    CMD ["/opt/plaza/server-config/healthy"]
