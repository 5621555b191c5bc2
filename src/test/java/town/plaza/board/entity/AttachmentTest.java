package town.plaza.board.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "bases.pdf, bases.pdf",
                "Bases y anexos.PDF, Bases y anexos.pdf",
                "plan, plan.pdf",
                "plano.exe, plano.exe.pdf",
                "../../etc/passwd, passwd.pdf",
                "C:\\docs\\edicto.pdf, edicto.pdf",
                "a\"b<c>.pdf, abc.pdf",
                "Resolución nº 3.pdf, Resolución nº 3.pdf",
                "..acta..pdf, acta.pdf"
            })
    void file_names_are_made_harmless(String given, String clean) {
        assertThat(Attachment.clean(given)).isEqualTo(clean);
    }

    @Test
    void a_file_without_a_name_gets_one() {
        assertThat(Attachment.clean(null)).isEqualTo("anexo.pdf");
        assertThat(Attachment.clean(" \n\0.pdf")).isEqualTo("anexo.pdf");
    }

    @Test
    void a_name_is_not_endless() {
        assertThat(Attachment.clean("ñ".repeat(500) + ".pdf")).hasSize(100).endsWith("ñ.pdf");
    }
}
