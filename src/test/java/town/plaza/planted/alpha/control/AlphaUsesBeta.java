package town.plaza.planted.alpha.control;

import town.plaza.planted.beta.Beta;

class AlphaUsesBeta {
    Beta beta;
}
