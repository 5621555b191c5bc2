package town.plaza.server;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build packaged it, not one assembled for the tests. */
@ArquillianSuiteDeployment
public class Deployment {

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    public static WebArchive plaza() {
        return ShrinkWrap.create(ZipImporter.class, "plaza.war")
                .importFrom(new File(System.getProperty("plaza.war")))
                .as(WebArchive.class);
    }
}
